// A registry of the packed tarballs on this machine: what npm would see once they are published.
import { createHash } from 'node:crypto';
import { createReadStream, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { basename } from 'node:path';

const digest = (algorithm, bytes, encoding) => createHash(algorithm).update(bytes).digest(encoding);

function packument({ file, manifest }, base) {
  const bytes = readFileSync(file);
  const { name, version } = manifest;
  const published = {
    ...manifest,
    _id: `${name}@${version}`,
    dist: {
      tarball: `${base}/tarballs/${basename(file)}`,
      integrity: `sha512-${digest('sha512', bytes, 'base64')}`,
      shasum: digest('sha1', bytes, 'hex'),
    },
  };
  return { name, 'dist-tags': { latest: version }, versions: { [version]: published } };
}

/**
 * Serves tarballs as npm's registry does.
 *
 * @param tarballs as `readTarball` gives them
 * @returns its address; the files that were asked for; `close`
 */
export async function serve(tarballs) {
  const downloads = [];
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url, 'http://registry').pathname).slice(1);
    const packed = tarballs.find(({ manifest }) => manifest.name === path);
    const asked = tarballs.find(({ file }) => path === `tarballs/${basename(file)}`);
    if (packed) return response.end(JSON.stringify(packument(packed, base)));
    if (!asked) return response.writeHead(404).end('{}');
    downloads.push(asked);
    return createReadStream(asked.file).pipe(response);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const base = `http://127.0.0.1:${server.address().port}`;
  return { base, downloads, close: () => server.close() };
}

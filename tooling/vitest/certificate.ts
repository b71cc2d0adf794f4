import { spawnSync } from 'node:child_process';

/** A key and its certificate for the name `localhost`, as PEM. */
export interface Certificate {
  readonly key: string;
  readonly cert: string;
}

let made: Certificate | undefined;

/** A certificate that openssl(1) makes, once; `undefined` where it is missing (`skip('no openssl; try: apt install openssl')`). */
export function certificate(): Certificate | undefined {
  made ??= make();
  return made;
}

function make(): Certificate | undefined {
  const kind = ['-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2'];
  const subject = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost'];
  const args = ['req', ...kind, ...subject, '-keyout', '-', '-out', '-'];
  const { error, status, stdout, stderr } = spawnSync('openssl', args, { encoding: 'utf8' });
  if (error) return undefined;
  if (status !== 0) throw new Error(`openssl: ${stderr}`);
  const part = (name: string) =>
    new RegExp(`-----BEGIN ${name}-----[^]*?-----END ${name}-----\n`).exec(stdout)?.[0] ?? '';
  return { key: part('PRIVATE KEY'), cert: part('CERTIFICATE') };
}

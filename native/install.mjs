// Runs when a user installs @sock/native: builds the addon where no ready one serves this platform.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const inCheckout = existsSync(new URL('../pnpm-workspace.yaml', import.meta.url));

function loads() {
  try {
    createRequire(import.meta.url)('./index.cjs');
    return true;
  } catch {
    return false;
  }
}

// In a checkout the build is a step of its own.
if (!inCheckout && !loads()) {
  console.log(
    `@sock/native: no ready addon for ${process.platform}-${process.arch}; building it from source`,
  );
  const { status } = spawnSync(process.execPath, [fileURLToPath(new URL('build.mjs', import.meta.url))], {
    stdio: 'inherit',
  });
  if (status !== 0 || !loads()) {
    console.error(
      '@sock/native: the build failed. It needs a C++17 compiler, make and python3' +
        ' (Debian: apt install g++ make python3; macOS: xcode-select --install) and the headers of Node.',
    );
    process.exit(1);
  }
}

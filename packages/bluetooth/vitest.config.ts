export { tests as default } from '../../tooling/vitest/preset.ts';

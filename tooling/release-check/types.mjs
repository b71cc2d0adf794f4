import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** Types resolve for who imports and for who requires, under node16 and under bundlers: attw. */
export async function typeProblems(file) {
  try {
    await promisify(execFile)('attw', [file, '--format', 'ascii', '--no-color', '--profile', 'node16']);
    return [];
  } catch (error) {
    return [`attw: ${error.stdout || error.message}`];
  }
}

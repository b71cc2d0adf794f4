import { Program } from './program.mjs';

/** Far more than any pair needs, on a slow machine too (ms). */
const LIMIT = 20_000;

/**
 * Runs a server, and a client once the server listens, until both have ended.
 *
 * @returns what both printed
 * @throws Error if one of them fails, they take too long, or the echo differs from what was sent
 */
export async function converse({ server, serverArguments, client, clientArguments }) {
  const programs = [];
  const start = (role, file, args) => {
    const program = new Program(role, file, args);
    programs.push(program);
    return program;
  };

  const talk = async () => {
    const serving = start('server', server, serverArguments);
    const listening = (await serving.ready).replace(/^listening on /, '');
    const calling = start('client', client, clientArguments(listening));
    await Promise.all([serving.ended, calling.ended]);
    checkEcho(calling.lines);
    return { server: serving.lines, client: calling.lines };
  };

  let timer;
  const limit = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no end within ${LIMIT / 1000} s`)), LIMIT);
  });
  try {
    return await Promise.race([talk(), limit]);
  } finally {
    clearTimeout(timer);
    for (const program of programs) program.kill();
    await Promise.allSettled(programs.map((program) => program.ended));
  }
}

function checkEcho(lines) {
  const after = (word) => lines.find((line) => line.startsWith(`${word} `))?.slice(word.length + 1);
  const [sent, received] = [after('sent'), after('received')];
  if (sent === undefined || sent !== received) throw new Error(`sent ${sent}, but received ${received}`);
}

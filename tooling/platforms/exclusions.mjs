/** What cannot work under an emulator: `file` of a package, `test` if it is only some of it, and the reason. */
export const excluded = [];

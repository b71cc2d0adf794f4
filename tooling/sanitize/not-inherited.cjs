// Loaded first in every process: what it starts (python3, socat, a compiler) starts without a sanitizer. What starts as
// Node gets its own.
'use strict';
delete process.env.LD_PRELOAD;

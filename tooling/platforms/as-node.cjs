// Loaded first in every process and thread: what is started as this Node is what SOCK_AS_NODE names. So an emulated
// program starts emulated ones, and vitest has its tests run by one.
'use strict';
if (process.env.SOCK_AS_NODE) process.execPath = process.env.SOCK_AS_NODE;

import { closeSync, fdatasyncSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { type Measure } from '../measure.js';

/** What this disk can do at all: append one page to a file and wait until it is on the disk. */
export const disk: Measure = {
  name: 'disk',
  run(directory) {
    const file = openSync(join(directory, 'raw'), 'a');
    const page = Buffer.alloc(4096, 7);
    const count = 4000;
    const began = performance.now();
    for (let index = 0; index < count; index++) {
      writeSync(file, page);
      fdatasyncSync(file);
    }
    const seconds = (performance.now() - began) / 1000;
    closeSync(file);
    return Promise.resolve([{ name: 'raw append of 4 kB + fdatasync', unit: '/s', value: count / seconds }]);
  },
};

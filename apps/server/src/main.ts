#!/usr/bin/env node
import { join } from 'node:path';
import { redress } from './command-line/redress.js';

// This file lies at dist/apps/server/src/main.js; what ships beside the build is found from there.
const root = join(import.meta.dirname, '..', '..', '..', '..');

process.exitCode = await redress(process.argv, process.env, { root });

import { loadEverySpecOf } from './load.js';

loadEverySpecOf('complaints');

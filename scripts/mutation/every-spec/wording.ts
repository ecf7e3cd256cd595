import { loadEverySpecOf } from './load.js';

loadEverySpecOf('wording');

import { cases } from './cases/cases.projection.js';
import { earlierTexts } from './earlier-texts/earlier-texts.projection.js';
import { finding } from './finding/finding.projection.js';
import { listed } from './listed/listed.projection.js';
import { type Projection } from './projection.js';
import { queues } from './queues/queues.projection.js';

/** Everything that is projected. */
export const projections: readonly Projection[] = [cases, queues, finding, earlierTexts, listed];

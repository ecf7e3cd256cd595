import { appendContract } from './contract/append.contract.js';
import { readContract } from './contract/read.contract.js';
import { type OpenOnTrial } from './contract/store-on-trial.contract.js';
import { subscribeContract } from './contract/subscribe.contract.js';
import { surviveContract } from './contract/survive.contract.js';

export { type StoreOnTrial } from './contract/store-on-trial.contract.js';

/** What every adapter of the log promises; each passes this suite unmodified. */
export function eventStoreContract(open: OpenOnTrial): void {
  appendContract(open);
  readContract(open);
  subscribeContract(open);
  surviveContract(open);
}

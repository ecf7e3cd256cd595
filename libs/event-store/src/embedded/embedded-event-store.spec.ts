import { embeddedOnTrial } from '../../testing/embedded-on-trial.js';
import { eventStoreContract } from '../event-store.contract.js';

describe('embedded event store', () => {
  eventStoreContract(embeddedOnTrial);
});

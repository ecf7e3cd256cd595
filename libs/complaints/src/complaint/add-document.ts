import { accept } from '#libs/event-schema';
import { type Behaviour, type Occurrence } from './deciding/behaviour.js';
import { refuseOutside } from './deciding/bounds.js';
import { type ReceivedComplaint } from './state/complaint.js';
import { present } from './deciding/present.js';
import { no } from './deciding/refusals.js';
import { askWords, hasWords } from './deciding/words.js';

export interface AddDocument extends Occurrence {
  readonly type: 'AddDocument';
  /** SHA-256 of the content, in hex. */
  readonly sha256: string;
  /** What sort of document. */
  readonly kind: string;
  /** Size of the content in bytes. */
  readonly size: number;
  readonly name?: string;
}

/** The same content twice is one document. */
export const addDocument: Behaviour<AddDocument, ReceivedComplaint> = (command, { documents }) => {
  const { kind, size, name, precision } = command;
  const sha256 = command.sha256.toLowerCase();
  if (!/^[0-9a-f]{64}$/.test(sha256))
    return no('value-not-allowed', 'T1', 'Give the SHA-256 of the content as 64 hexadecimal digits.', {
      details: { field: 'sha256' },
    });
  const refused =
    askWords('T1', { kind }, { kind: 'Say what sort of document it is, such as letter or photo.' }) ??
    refuseOutside('T1', { size }, { from: 0, to: Number.MAX_SAFE_INTEGER });
  if (refused !== undefined) return refused;
  if (documents.includes(sha256)) return accept([]);
  return accept([
    {
      type: 'DocumentAdded',
      data: { sha256, kind, size, ...present({ name: hasWords(name) ? name : undefined }) },
      ...present({ precision }),
    },
  ]);
};

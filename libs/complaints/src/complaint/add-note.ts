import { accept } from '#libs/event-schema';
import { type Behaviour, type Occurrence } from './deciding/behaviour.js';
import { type ReceivedComplaint } from './state/complaint.js';
import { present } from './deciding/present.js';
import { askWords } from './deciding/words.js';

export interface AddNote extends Occurrence {
  readonly type: 'AddNote';
  readonly text: string;
}

export const addNote: Behaviour<AddNote, ReceivedComplaint> = ({ text, precision }) =>
  askWords('F12', { text }, { text: 'Write down what colleagues should know.' }) ??
  accept([{ type: 'NoteAdded', data: { text }, ...present({ precision }) }]);

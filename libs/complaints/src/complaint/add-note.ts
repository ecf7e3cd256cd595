import { accept } from '#libs/event-schema';
import { type Behaviour, type Occurrence } from './behaviour.js';
import { type ReceivedComplaint } from './complaint.js';
import { present } from './present.js';
import { askWords } from './words.js';

export interface AddNote extends Occurrence {
  readonly type: 'AddNote';
  readonly text: string;
}

export const addNote: Behaviour<AddNote, ReceivedComplaint> = ({ text, precision }) =>
  askWords('F12', { text }, { text: 'Write down what colleagues should know.' }) ??
  accept([{ type: 'NoteAdded', data: { text }, ...present({ precision }) }]);

import { type ImprovementEvent, type IncidentEvent, type SurveyEvent } from '#libs/complaints';
import { type Fact } from '#libs/event-schema';
import { type DocumentBody } from '#libs/read-store';
import { type Projection, put } from '../projection.js';
import { improvement } from './improvement.js';
import { incident } from './incident.js';
import { survey } from './survey.js';

/** Of what there is a list beside the cases. */
export const listedKinds = ['incident', 'improvement', 'survey'] as const;
export type ListedKind = (typeof listedKinds)[number];

/** All of one kind, the latest last; and those of one unit or owner. */
export const listedIndex = ['kind', 'at'] as const;
export const listedOfIndex = ['kind', 'whose', 'at'] as const;

/** One document for each incident, improvement and survey: how it stands, in codes and numbers. */
export const listed: Projection = {
  name: 'listed',
  version: 1,
  indexes: [listedIndex, listedOfIndex],
  categories: listedKinds,
  evolve(documents, { fact }) {
    const kind = listedKinds.find((one) => fact.stream.startsWith(`${one}-`));
    if (kind === undefined) return documents;
    const before = documents.get(fact.stream);
    const standing = standingOf(kind, before, fact);
    if (standing === undefined || standing === before) return documents;
    return put(documents, fact.stream, { ...standing, kind, id: fact.stream.slice(kind.length + 1) });
  },
};

function standingOf(kind: ListedKind, before: DocumentBody | undefined, fact: Fact): DocumentBody | undefined {
  switch (kind) {
    case 'incident':
      return incident(before, fact as Fact<IncidentEvent>);
    case 'improvement':
      return improvement(before, fact as Fact<ImprovementEvent>);
    case 'survey':
      return survey(before, fact as Fact<SurveyEvent>);
  }
}

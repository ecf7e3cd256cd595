import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type ServerInTest, serverInProcess } from '../serving/server-in-process.js';
import { apology, Case, responsibility } from './case.js';
import { serverOn, withDirectory } from './restartable.js';

let server: ServerInTest;
let jan: Case;
let bos: Case;
beforeAll(async () => {
  server = await serverInProcess();
  jan = await Case.received(server, {
    complainant: { name: 'Jan Willem de Vríes', contact: '+31 6 12 34 56 78', customerRef: 'KL-10021' },
    externalRef: 'ombudsman/2026/17',
  });
  bos = await Case.received(server, { complainant: { name: 'Li Bos', contact: 'Li.Bos@Example.org' } });
  await bos.read();
});
afterAll(() => server.close());

async function find(by: Record<string, unknown>): Promise<string[]> {
  const answer = await server.client.post('/complaints/find', by);
  if (answer.status !== 200) throw new Error(answer.text);
  return (answer.body['found'] as { complaintId: string }[]).map(({ complaintId }) => complaintId);
}

describe('finding a caller', () => {
  it.each<[string, Record<string, string>]>([
    ['the whole name', { name: 'Jan Willem de Vríes' }],
    ['the whole name in small letters', { name: 'jan willem de vríes' }],
    ['the name without its accent', { name: 'Jan Willem de Vries' }],
    ['the surname', { name: 'Vríes' }],
    ['the beginning of the surname', { name: 'vrie' }],
    ['the beginning of a first name', { name: 'Will' }],
    ['the number as it was given', { phone: '+31 6 12 34 56 78' }],
    ['the number as people say it', { phone: '06-12345678' }],
    ['the number as it is dialled from abroad', { phone: '0031612345678' }],
    ['the customer number', { reference: 'KL-10021' }],
    ['the customer number in small letters', { reference: 'kl-10021' }],
    ['the reference of somebody else', { reference: 'ombudsman/2026/17' }],
  ])('[F12] by %s', async (_, by) => {
    expect(await find(by)).toEqual([jan.id]);
  });

  it.each<[string, Record<string, string>]>([
    ['an e-mail address, whatever its capitals', { email: 'li.bos@example.org' }],
    ['the beginning of an e-mail address', { email: 'li.b' }],
    ['a surname of three letters, in full', { name: 'Bos' }],
    ['a name of six letters', { name: 'Li Bos' }],
  ])('[F12] by %s', async (_, by) => {
    expect(await find(by)).toEqual([bos.id]);
  });

  it.each<[string, Record<string, string>]>([
    ['a name that nobody has', { name: 'Pieterse' }],
    ['a number one digit off', { phone: '06-12345679' }],
    ['a beginning of three letters', { name: 'vri' }],
    ['the middle of a name', { name: 'ries' }],
    ['a wildcard', { name: '%%%%' }],
    ['another wildcard', { name: 'vri_' }],
    ['a quote', { name: "' OR 1=1 --" }],
  ])('[F12] finds nothing by %s', async (_, by) => {
    const answer = await server.client.post('/complaints/find', by);
    expect([200, 400]).toContain(answer.status);
    expect(answer.body['found'] ?? []).toEqual([]);
  });

  it('[F12] needs something to find by', async () => {
    expect((await server.client.post('/complaints/find', {})).status).toBe(400);
    expect((await server.client.post('/complaints/find', { name: '' })).status).toBe(400);
    expect((await server.client.post('/complaints/find', { name: ['Jan'] })).status).toBe(400);
  });

  it('[T1] a role that sees no personal data does not find by it', async () => {
    const analyst = server.client.as({ id: 'x', role: 'analyst', unit: 'front-office' });
    expect((await analyst.post('/complaints/find', { name: 'vrie' })).status).toBe(403);
  });
});

describe('what lies on the disk and in the log lines', () => {
  it('[X10] holds no word that anybody said, and nobody’s name, number or address', () =>
    withDirectory(async (data) => {
      const running = await serverOn(data);
      const complaint = await Case.received(running, {
        statement: 'Zwartepiet-statement about a Kettlebrook stove.',
        complainant: { name: 'Hendrika Quackelbos', contact: '06 98765432', customerRef: 'REF-ZXCVB' },
        representative: { name: 'Osgoodius Pym', contact: 'pym@quuxmail.example', relation: 'neighbourly' },
        subject: { name: 'Wilhelmus Subjectson' },
        communicationNeeds: 'Braillewords please',
        externalRef: 'EXTREF-9988',
      });
      await complaint.acknowledge({ empathyStatement: 'Empathyword: I understand how annoying that is.' });
      await complaint.must('add-note', { text: 'Notewordish things.' });
      await complaint.must('accept-responsibility', { ...responsibility, statement: 'Faultword was ours.' });
      await complaint.must('apologise', apology(running, { consequence: 'Consequenceword for you.' }));
      const found = await running.client.post('/complaints/find', { name: 'quackelbos', phone: '+31698765432' });
      expect(found.body['found']).toHaveLength(1);
      const words = [
        'zwartepiet',
        'kettlebrook',
        'hendrika',
        'quackelbos',
        '98765432',
        'ref-zxcvb',
        'osgoodius',
        'quuxmail',
      ];
      words.push('neighbourly', 'subjectson', 'braillewords', 'extref-9988', 'empathyword', 'notewordish', 'faultword');
      // Beginnings of names as well, by which people find them; shorter ones stand in sealed bytes by chance.
      words.push('consequenceword', 'quackel', 'hendrik');
      const lines = JSON.stringify(running.logged).toLowerCase();
      expect(words.filter((word) => lines.includes(word))).toEqual([]);
      expect(wordsIn(data, words)).toEqual([]);
      await running.close();
      expect(wordsIn(data, words)).toEqual([]);
      // The look itself can find something: codes lie in clear.
      expect(wordsIn(data, ['hotline'])).not.toEqual([]);
    }));
});

function wordsIn(directory: string, words: readonly string[]): string[] {
  const files = readdirSync(directory, { recursive: true, encoding: 'utf8' }).map((name) => join(directory, name));
  return files
    .filter((file) => statSync(file).isFile())
    .flatMap((file) => {
      const bytes = readFileSync(file);
      const texts = [bytes.toString('latin1').toLowerCase(), bytes.toString('utf16le').toLowerCase()];
      return words.filter((word) => texts.some((text) => text.includes(word))).map((word) => `${file}: ${word}`);
    });
}

import { getMetadataStorage, IsString, MinLength, validateSync } from 'class-validator';
import { rememberChecks } from './remembered-checks.js';

class Named {
  @IsString({ message: 'must be a text' })
  name!: string;
}
class Titled extends Named {
  @MinLength(2, { message: 'is too short' })
  @IsString({ groups: ['other'], message: 'only asked in another group' })
  title!: string;
}

const of = <Fields extends object>(made: new () => Fields, fields: object) => Object.assign(new made(), fields);
const problems = (value: object, groups?: string[]) =>
  validateSync(value, groups === undefined ? {} : { groups }).map(
    ({ property, constraints }) => [property, Object.values(constraints ?? {}).sort()] as const,
  );

describe('the checks of a class', () => {
  it('are the same when they are remembered, of a class and of what it inherits, with groups and without', () => {
    const asked = [of(Named, {}), of(Titled, { name: 'x', title: 'y' }), of(Titled, { title: 'long' })];
    const all = () => asked.map((value) => [problems(value), problems(value, ['other'])]);
    const before = all();
    rememberChecks();
    expect(all()).toEqual(before);
    expect(all()).toEqual(before);
    expect(before.flat(3).length).toBeGreaterThan(0);
  });

  it('are looked up once', () => {
    rememberChecks();
    const lookUp = () => getMetadataStorage().getTargetValidationMetadatas(Named, '', false, false);
    expect(lookUp()).toBe(lookUp());
  });
});

import { Text } from '../../http/fields.js';

const longestName = 1000;

/** Who somebody is, as far as it is known. Sealed, and visible only to those who need it. */
export class PersonDto {
  @Text({ optional: true, max: longestName, description: 'Name as given.' })
  name?: string;

  @Text({ optional: true, max: longestName, description: 'Address, telephone or e-mail, as given.' })
  contact?: string;

  @Text({ optional: true, max: longestName, description: 'The number under which you know this person.' })
  customerRef?: string;
}

/** Who speaks for the complainant. */
export class RepresentativeDto {
  @Text({ optional: true, max: longestName })
  name?: string;

  @Text({ optional: true, max: longestName, description: 'Address, telephone or e-mail, as given.' })
  contact?: string;

  @Text({ optional: true, max: longestName, description: 'What they are to the complainant.' })
  relation?: string;

  @Text({ optional: true, max: longestName, description: 'What allows them to speak for the complainant.' })
  authority?: string;
}

import { getMetadataStorage } from 'class-validator';

type Storage = ReturnType<typeof getMetadataStorage>;
type Checks = ReturnType<Storage['getTargetValidationMetadatas']>;
type ByField = ReturnType<Storage['groupByPropertyName']>;

let remembers = false;

/**
 * Lets class-validator remember which checks a class has. It looks them up among those of all classes, and sorts them by
 * field, anew for every object that comes in; that took longer than checking. All classes are declared when the server
 * is made, and groups of checks are not used here.
 */
export function rememberChecks(): void {
  if (remembers) return;
  remembers = true;
  const storage = getMetadataStorage();
  const lookUp = storage.getTargetValidationMetadatas.bind(storage);
  const sort = storage.groupByPropertyName.bind(storage);
  const known = new WeakMap<object, Checks>();
  const sorted = new WeakMap<Checks, ByField>();

  storage.getTargetValidationMetadatas = (target, schema, always, strictGroups, groups) => {
    if (always || strictGroups || groups !== undefined) return lookUp(target, schema, always, strictGroups, groups);
    return remembered(known, target, () => lookUp(target, schema, always, strictGroups));
  };
  storage.groupByPropertyName = (checks) => remembered(sorted, checks, () => sort(checks));
}

function remembered<Key extends object, Value>(values: WeakMap<Key, Value>, key: Key, make: () => Value): Value {
  let value = values.get(key);
  if (value === undefined) {
    value = make();
    values.set(key, value);
  }
  return value;
}

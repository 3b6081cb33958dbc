/** Who speaks, resolved. */
export interface Voice {
  readonly name: string;
  readonly role: string | null;
  readonly mention: string;
  readonly how: 'clause' | 'carried';
  /** `thing`: what can say nothing by itself, as far as lists tell. */
  readonly sort: 'person' | 'body' | 'group' | 'thing';
  readonly gender: 'he' | 'she' | null;
}

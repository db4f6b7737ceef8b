import { describe, expect, it } from 'vitest';
import { readPeopleFilters } from './people-filters.js';

describe('readPeopleFilters', () => {
  it('should read what it knows and leave out what is empty', () => {
    const address = new URLSearchParams('search=amina&agency=police-punjab&place=&shoe=9');
    expect(readPeopleFilters(address)).toEqual({ search: 'amina', agency: 'police-punjab' });
  });
});

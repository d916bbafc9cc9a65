/** One date on which the library of holidays and the government's list of England and Wales, 2017 to 2023, say different things. */
export interface HolidayDifference {
  readonly date: string;
  /** Name in the library. */
  readonly name: string;
  /** Whether the calendars of gitsm close on it. */
  readonly closed: boolean;
  readonly because: string;
}

const REPLACED =
  'falls on a weekend; the list names only the substitute day, the library both, and gitsm closes on the substitute alone';

/** All of them; each is in the library and not in the list. The list holds nothing that the library does not. */
export const UK_DIFFERENCES: readonly HolidayDifference[] = [
  { date: '2017-01-01', name: "New Year's Day", closed: false, because: `Sunday: ${REPLACED}, 2 January` },
  { date: '2020-12-26', name: 'Boxing Day', closed: false, because: `Saturday: ${REPLACED}, 28 December` },
  { date: '2021-12-25', name: 'Christmas Day', closed: false, because: `Saturday: ${REPLACED}, 27 December` },
  { date: '2021-12-26', name: 'Boxing Day', closed: false, because: `Sunday: ${REPLACED}, 28 December` },
  { date: '2022-01-01', name: "New Year's Day", closed: false, because: `Saturday: ${REPLACED}, 3 January` },
  {
    date: '2022-09-19',
    name: "Queen Elizabeth's Funeral Day",
    closed: true,
    because: 'proclaimed on 10 September 2022, after this copy of the list was taken; it was a bank holiday',
  },
  { date: '2022-12-25', name: 'Christmas Day', closed: false, because: `Sunday: ${REPLACED}, 27 December` },
  { date: '2023-01-01', name: "New Year's Day", closed: false, because: `Sunday: ${REPLACED}, 2 January` },
  {
    date: '2023-05-08',
    name: "King Charles III's Coronation",
    closed: true,
    because: 'proclaimed on 6 November 2022, after this copy of the list was taken; it was a bank holiday',
  },
];

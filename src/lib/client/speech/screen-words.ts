import { beginWords } from '../../ui/respond/begin-words.ts';
import { dayInWords } from '../kiosk/day.ts';

/** What the screens say that is in no catalog; the list of what to record takes it from here. */
export const screenWords = { day: dayInWords, begin: beginWords };

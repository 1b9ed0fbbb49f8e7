import { type Person, people } from './people.ts';

/** One operation of the table of who may use what. */
export interface Line {
	/** Who gets through; everybody else is refused. */
	readonly who: readonly Person[];
	/** What they are answered; for an act that is sent empty: anything but a refusal of the person. */
	readonly answer: number | 'reached';
	/** Of an address that says nothing to a person: refused with a status instead of led to the door. */
	readonly bare?: true;
}

export const managers: readonly Person[] = ['administrator', 'manager'];
/** The manager of another organisation is one too, where no address of this one is named. */
export const anyManagers: readonly Person[] = [...managers, 'stranger'];
const followers: readonly Person[] = [
	...managers,
	'committee',
	'committee-of-a-site',
	'helper',
	'helper-of-a-site'
];
export const workers: readonly Person[] = [...followers, 'moderator', 'data-entry'];
export const signedIn: readonly Person[] = people.filter((person) => person !== 'nobody');

export const all = (answer: number | 'reached'): Line => ({ who: people, answer });
export const opens = (who: readonly Person[], answer = 200): Line => ({ who, answer });
export const acts = (who: readonly Person[]): Line => ({ who, answer: 'reached' });

export const campaign = '/bureau/campagnes/[slug]';
export const tablet = '/bureau/tablettes/[id]';
export const voices = '/bureau/voix/[slug]/[locale]';
export const keyers: readonly Person[] = [...managers, 'helper', 'data-entry'];
export const speakers: readonly Person[] = [...managers, 'helper'];
export const recorders: readonly Person[] = [...managers, 'committee', 'helper'];
const planners: readonly Person[] = [...managers, 'committee', 'committee-of-a-site'];
/** The same for a campaign that is not held in the building of those who look after one only. */
export const followersThere: readonly Person[] = [...managers, 'committee', 'helper'];
/** Who writes what becomes of what was said, of their own organisation. */
export const writers: readonly Person[] = [...planners, 'stranger'];
/** Who may say yes to an act of somebody else. */
export const seconds: readonly Person[] = [...managers, 'committee'];

import type { Flaw, SentenceCheck } from '../finding.ts';

/** A sign at the beginning of a line, a time, an address: nothing stands before these to be kept apart from. */
const missing =
	/[^\s\u00A0\u202F](?:[?!](?![?!])|[:;](?!\/\/|\d))|[ ](?:[?!:;»])|«(?![\u00A0\u202F])|[^\u00A0\u202F\s]»/gu;

/** A space that does not break before ? ! : ; », and after «. */
export const space: SentenceCheck = (sentence) =>
	[...sentence.matchAll(missing)]
		.filter(([found]) => !/^[?!][?!]$/.test(found))
		.map(([found]): Flaw => ({ severity: 'refusal', found }));

/** The apostrophe of printers, which does not look like a minute. */
export const apostrophe: SentenceCheck = (sentence) =>
	[...sentence.matchAll(/\p{L}*'\p{L}*/gu)].map(([found]) => ({
		severity: 'warning',
		found,
		plainer: found.replaceAll("'", '’')
	}));

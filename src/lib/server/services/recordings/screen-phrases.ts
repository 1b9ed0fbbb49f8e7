import { comma, fullStop } from '../../../i18n/punctuation.ts';
import type { BallotWords } from '../../../wording/outcome/ballot-words.ts';
import type { Translation } from '../../../i18n/translation.ts';

/** What of a campaign is said on the screens around its questions. */
export interface ScreenFacts {
	readonly askedBy: string;
	readonly minutes: number;
	readonly questions: number;
	/** Where tablets stand, as the first screen says it. */
	readonly places: readonly string[];
	/** The button that begins, with the language's own name. */
	readonly begin: string;
	/** The day of the results in words of this language. */
	readonly day: string;
	/** Whether somebody may write in their own words. */
	readonly writes: boolean;
	/** Whether an access code is asked for. */
	readonly codes: boolean;
	/** Of a consultation: what is said in place of the promise. */
	readonly ballot: BallotWords | null;
}

/** Without a touch, then to the erase, as tablets are set unless somebody changed it. */
const limit = { minutes: 2, seconds: 60 } as const;

/** How long the thank-you page stays on a tablet, in seconds. */
const closesAfter = 15;

/**
 * Every text that listening reads on the screens around the questions, in the order of the way.
 * What changes at each touch (a range on the check page, the count of a code) is not among them: it
 * is said by a voice of the device or not at all.
 */
export function screenPhrases(
	{ t, locale }: Pick<Translation, 't' | 'locale'>,
	facts: ScreenFacts
): readonly string[] {
	const { askedBy, minutes, questions, places, day, begin, writes, codes, ballot } = facts;
	const who = askedBy.charAt(0).toLocaleUpperCase() + askedBy.slice(1).replace(/\.$/, '');
	const stop = fullStop(locale).trimEnd();
	const when = t(($) => $.respond.thanks.day, { day });
	const together = t(($) => $.respond.thanks.together);
	return [
		...places,
		begin,
		t(($) => $.respond.attract.questions, { count: questions }),
		t(($) => $.respond.attract.minutes, { count: minutes }),
		...(ballot?.attract ?? [t(($) => $.respond.attract.promise)]),
		ballot?.consent.title ?? t(($) => $.respond.consent.title),
		t(($) => $.respond.consent.who),
		t(($) => $.respond.consent.whoText, { who }),
		...(ballot === null
			? [t(($) => $.respond.consent.why), t(($) => $.respond.consent.whyText)]
			: ballot.consent.facts.flatMap(({ title, texts }) => [title, ...texts])),
		t(($) => $.respond.consent.time),
		t(($) => $.respond.consent.timeText, { count: minutes }),
		t(($) => $.respond.consent.timeOptional),
		...(ballot === null ? secretPhrases(t) : noticePhrases(ballot)),
		t(($) => $.respond.consent.limit, {
			count: limit.minutes,
			seconds: t(($) => $.respond.inactivity.leftSeconds, { count: limit.seconds })
		}),
		codes ? t(($) => $.respond.consent.phoneLocked) : t(($) => $.respond.consent.phone),
		ballot?.consent.tick ?? t(($) => $.respond.consent.tick),
		t(($) => $.respond.consent.start),
		t(($) => $.respond.consent.missing),
		...(places.length > 1
			? [t(($) => $.respond.site.title), t(($) => $.respond.site.missing)]
			: []),
		...(codes ? codePhrases(t) : []),
		...(writes ? writingPhrases(t) : []),
		t(($) => $.listening.chosen, { label: '' }),
		t(($) => $.listening.removed, { label: '' }),
		t(($) => $.respond.question.skip),
		t(($) => $.respond.question.continue),
		t(($) => $.respond.question.clear),
		ballot?.check?.title ?? t(($) => $.respond.check.title),
		t(($) => $.respond.check.passed),
		t(($) => $.respond.check.dontKnow),
		t(($) => $.respond.check.declined),
		t(($) => $.respond.check.change),
		t(($) => $.respond.check.next),
		ballot?.check?.final ?? t(($) => $.respond.check.final),
		ballot?.check?.send ?? t(($) => $.respond.check.send),
		t(($) => $.respond.check.sending),
		ballot?.check?.failed ?? t(($) => $.respond.check.failed),
		t(($) => $.respond.check.erase),
		t(($) => $.respond.erase.title),
		t(($) => $.respond.erase.text),
		t(($) => $.respond.erase.keep),
		t(($) => $.respond.erase.erase),
		...inactivityPhrases(t, stop),
		ballot?.thanks?.sent ?? t(($) => $.respond.thanks.sent),
		ballot?.thanks?.kept ?? t(($) => $.respond.thanks.kept),
		t(($) => $.respond.thanks.tabletSent),
		t(($) => $.respond.thanks.tabletKept),
		t(($) => $.respond.thanks.phoneSent),
		t(($) => $.respond.thanks.phoneKept),
		`${t(($) => $.respond.thanks.resultsHere)} ${when}${comma(locale)}${together}`,
		`${t(($) => $.respond.thanks.results)} ${when}${comma(locale)}${together}`,
		ballot?.thanks?.sealed ?? t(($) => $.respond.thanks.sealed),
		t(($) => $.respond.thanks.hurt),
		`${t(($) => $.respond.thanks.call)} ${t(($) => $.respond.thanks.line)}${stop}`,
		t(($) => $.respond.thanks.hours),
		t(($) => $.respond.thanks.here),
		t(($) => $.respond.thanks.finish),
		t(($) => $.respond.thanks.closes, { count: closesAfter }),
		t(($) => $.respond.thanks.close)
	];
}

/** Why nobody can tell who said what. */
function secretPhrases(t: Translation['t']): string[] {
	return [
		t(($) => $.respond.consent.secret),
		t(($) => $.respond.consent.secretText),
		t(($) => $.respond.consent.more),
		t(($) => $.respond.consent.sealed),
		t(($) => $.respond.consent.small),
		t(($) => $.respond.consent.once)
	];
}

/** What a ballot says there instead, and where somebody helps. */
function noticePhrases({ consent, passed, notInPlace }: BallotWords): string[] {
	return [
		consent.sealed,
		...(consent.warning === null ? [] : [consent.warning]),
		consent.once,
		...(notInPlace === null ? [] : [notInPlace]),
		...(passed.items.length === 0 ? [] : [passed.words])
	];
}

function codePhrases(t: Translation['t']): string[] {
	return [
		t(($) => $.code.title),
		t(($) => $.code.hint),
		t(($) => $.code.hintBegun),
		t(($) => $.code.go),
		t(($) => $.code.checking),
		t(($) => $.code.fault.unfinished),
		t(($) => $.code.fault.mistyped),
		t(($) => $.code.fault.unknown),
		t(($) => $.code.fault.unknownHere),
		t(($) => $.code.fault.used),
		t(($) => $.code.fault.expired),
		t(($) => $.code.fault.unreachable)
	];
}

function writingPhrases(t: Translation['t']): string[] {
	return [
		t(($) => $.writing.quote.agree),
		t(($) => $.writing.quote.why),
		t(($) => $.writing.quote.allowed),
		t(($) => $.writing.quote.notAllowed),
		t(($) => $.writing.warning.title),
		t(($) => $.writing.warning.askOne),
		t(($) => $.writing.warning.askSeveral),
		t(($) => $.writing.warning.change),
		t(($) => $.writing.warning.keep)
	];
}

/** One mark, one sentence, every ten seconds. */
function inactivityPhrases(t: Translation['t'], stop: string): string[] {
	const left = [6, 5, 4, 3, 2, 1].map((tens) => {
		const seconds = t(($) => $.respond.inactivity.leftSeconds, { count: tens * 10 });
		return `${t(($) => $.respond.inactivity.leftBefore)} ${seconds}${stop}`;
	});
	return [
		t(($) => $.respond.inactivity.title),
		t(($) => $.respond.inactivity.covered),
		t(($) => $.respond.inactivity.otherwise),
		...left,
		t(($) => $.respond.inactivity.continue),
		t(($) => $.respond.inactivity.erase)
	];
}

import type { HandsResult, HandsRule } from '../../domain/meeting/hands.ts';
import type { ItemKind, MeetingState } from '../../domain/meeting/meeting.ts';
import type { HappeningKind } from '../../domain/meeting/year.ts';
import type { Translation } from '../../i18n/translation.ts';

type Translate = Translation['t'];

/** « préparée », « en cours », « terminée ». */
export function stateWords(t: Translate, state: MeetingState): string {
	return t(($) => $.meeting.state[state]);
}

/** What an item of an agenda is. */
export function kindWords(t: Translate, kind: ItemKind): string {
	return t(($) => $.meeting.kind[kind]);
}

/** The rule of a show of hands, a sentence without its end. */
export function ruleWords(t: Translate, rule: HandsRule): string {
	switch (rule) {
		case 'majority':
			return t(($) => $.meeting.rule.majority);
		case 'two-thirds':
			return t(($) => $.meeting.rule.twoThirds);
		case 'half-of-present':
			return t(($) => $.meeting.rule.half);
	}
}

/** What came out of a show of hands: the word, then its figures, a sentence each. */
export function resultWords(
	t: Translate,
	{ verdict, quorum, counts, unraised }: HandsResult
): { readonly word: string; readonly sentences: readonly string[] } {
	const needed = quorum?.needed ?? 0;
	return {
		word:
			verdict === 'no-quorum'
				? t(($) => $.meeting.verdict.noQuorum)
				: t(($) => $.meeting.verdict[verdict]),
		sentences: [
			...(quorum === null
				? []
				: [
						quorum.reached
							? t(($) => $.meeting.verdict.reached, { needed })
							: t(($) => $.meeting.verdict.missed, { needed })
					]),
			t(($) => $.meeting.hands.counts, { ...counts }),
			...(unraised === 0 ? [] : [t(($) => $.meeting.hands.unraised, { count: unraised })])
		]
	};
}

/** The choices of a quorum, as a form offers them. */
export function quorumWords(t: Translate): { readonly value: string; readonly label: string }[] {
	return (['none', 'count', 'tenth', 'quarter', 'third', 'half'] as const).map((value) => ({
		value,
		label: t(($) => $.meeting.quorum[value])
	}));
}

/** « Demandé », « Répondu », « Décidé », « Fait ». */
export function happeningWords(t: Translate, kind: HappeningKind): string {
	return t(($) => $.meeting.year[kind]);
}

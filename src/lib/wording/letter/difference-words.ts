import { enoughForShares } from '../../domain/report/enough.ts';
import type { GroupDifference, GroupDifferences } from '../../domain/report/group-differences.ts';
import type { ItemWords } from '../../domain/report/question-words.ts';
import { listFormat } from '../../i18n/formats.ts';
import { inside, partWords } from './answer-words.ts';
import { itemOf, type LetterPage } from './letter-page.ts';
import { numeral, type Speech } from './said-words.ts';

interface DifferenceWords {
	readonly key: string;
	/** What it is about: « Se sentir en sécurité ». */
	readonly about: string;
	/** « Les Érables : nettement plus souvent que Les Pins. » */
	readonly sentence: string;
	readonly item: ItemWords;
}

/** A difference between groups: only the words of certainty, never a figure. */
export function differenceWords(
	speech: Speech,
	page: LetterPage,
	difference: GroupDifference
): DifferenceWords | null {
	const item = itemOf(page, difference.item);
	if (item === null) return null;
	const { verdict, higher, lower } = difference;
	const label = (id: string): string => page.groups.find((group) => group.id === id)?.label ?? '';
	const words = {
		higher: label(higher),
		lower: listFormat(speech.locale).format(lower.map(label)),
		answer: inside(partWords(speech, item, 'often'))
	};
	const attribute = page.groups.find(({ id }) => id === higher)?.attribute;
	const named = attribute && page.attributes[attribute.question];
	return {
		key: `${difference.item} ${verdict} ${higher}`,
		about:
			named === undefined
				? item.short
				: speech.t(($) => $.results.differences.about, {
						item: item.short,
						attribute: inside(named)
					}),
		sentence: sentenceOf(speech, item, verdict, words),
		item
	};
}

/** By frequency, by one of two answers, or by how near answers are to an end of the scale. */
function sentenceOf(
	{ t }: Speech,
	item: ItemWords,
	verdict: GroupDifference['verdict'],
	words: { higher: string; lower: string; answer: string }
): string {
	const much = verdict === 'much-more';
	if (item.reading === 'yes-alone' || Object.keys(item.labels).length === 0) {
		return much
			? t(($) => $.results.differences['often-much-more'], words)
			: t(($) => $.results.differences['often-more'], words);
	}
	if (item.reading === 'yes-no') {
		return much
			? t(($) => $.results.differences['answer-much-more'], words)
			: t(($) => $.results.differences['answer-more'], words);
	}
	return much
		? t(($) => $.results.differences['near-much-more'], words)
		: t(($) => $.results.differences['near-more'], words);
}

/** What is left: the same everywhere, or not to be told, and why. Said once, quietly. */
export function restWords(speech: Speech, page: LetterPage, told: GroupDifferences): string[] {
	const { t } = speech;
	const sentences: string[] = [];
	const alike = told.alike.flatMap((id) => {
		const item = itemOf(page, id);
		return item === null ? [] : [inside(item.short)];
	});
	if (alike.length > 0) {
		const items = listFormat(speech.locale).format(alike);
		sentences.push(t(($) => $.results.differences.alike, { items }));
	}
	if (told.untold === null) return sentences;
	if (told.differences.length > 0 || alike.length > 0) {
		sentences.push(t(($) => $.results.differences.rest));
	} else if (told.untold === 'too-few') {
		const least = numeral(speech, enoughForShares);
		sentences.push(t(($) => $.results.differences['too-few'], { least }));
	} else {
		sentences.push(t(($) => $.results.differences['not-certain']));
	}
	return sentences;
}

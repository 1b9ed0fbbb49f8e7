import { colon } from '../../domain/questionnaire/dollars.ts';
import type { LetterPage } from '../../wording/letter/letter-page.ts';
import { numeral, type Speech } from '../../wording/letter/said-words.ts';
import { outcomeWords } from '../../wording/outcome/outcome-words.ts';
import { texts, together } from './parts.ts';
import type { Chapter } from './report-document.ts';

/** What a consultation decided or advises, one ballot question after the other; null of a survey. */
export function outcomesChapter(speech: Speech, { outcomes }: LetterPage): Chapter | null {
	if (outcomes.length === 0) return null;
	const { t, locale } = speech;
	const groups = outcomes
		.map((report) => outcomeWords(speech, report))
		.map(({ short, headline, lines, under, how, announced }) =>
			together(
				{ kind: 'section', text: short },
				{ kind: 'sentence', text: headline },
				...texts(
					lines.map(({ place, name, beside }) => {
						const named = place === null ? name : `${numeral(speech, place)}. ${name}`;
						return beside === null ? named : `${named}${colon(locale)}${beside}`;
					})
				),
				...texts(under),
				{ kind: 'note', text: how },
				{ kind: 'note', text: announced }
			)
		);
	return { title: t(($) => $.exports.sheet.outcome), groups };
}

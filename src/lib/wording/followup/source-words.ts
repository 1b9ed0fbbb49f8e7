import type { Release } from '../../domain/disclosure/release.ts';
import type { CommitmentSource } from '../../domain/followup/commitment.ts';
import type { Questionnaire } from '../../domain/questionnaire/definition.ts';
import type { BallotRules } from '../../domain/consultation/ballot-rules.ts';
import { reportedMeasures, saidOf } from '../../domain/report/measures.ts';
import { reportOutcomes } from '../../domain/report/outcome-report.ts';
import { questionWords } from '../../domain/report/question-words.ts';
import { tenths } from '../../domain/report/share.ts';
import { wanted } from '../../domain/report/wanted.ts';
import { unreachable } from '../../domain/unreachable.ts';
import { listFormat } from '../../i18n/formats.ts';
import { comma } from '../../i18n/punctuation.ts';
import { poleSentence } from '../letter/answer-words.ts';
import type { Speech } from '../letter/said-words.ts';
import { outcomeWords } from '../outcome/outcome-words.ts';

/** A publication that something was said in. */
export interface SaidIn {
	readonly release: Release;
	readonly questionnaire: Questionnaire;
	/** Null of a survey. */
	readonly ballot: BallotRules | null;
}

type Told = Exclude<CommitmentSource, { kind: 'none' | 'decision' }>;

/**
 * What was said, in one language, from what the publication says and nothing else; null where it says
 * nothing of it.
 */
export function sourceWords(speech: Speech, said: SaidIn, source: Told): string | null {
	switch (source.kind) {
		case 'finding':
			return findingWords(speech, said, source);
		case 'wanted':
			return wantedWords(speech, said, source);
		case 'outcome':
			return outcomeSentence(speech, said, source.item);
		default:
			return unreachable(source);
	}
}

function findingWords(
	speech: Speech,
	{ release, questionnaire }: SaidIn,
	{ group, item, pole }: Extract<Told, { kind: 'finding' }>
): string | null {
	const table = release.tables.find((one) => one.group === group && one.item === item);
	const words = questionWords(questionnaire, speech.locale)
		.flatMap(({ items }) => items)
		.find((one) => one.item === item);
	const measure = reportedMeasures(questionnaire).get(item)?.measure;
	if (table === undefined || words === undefined || measure === undefined) return null;
	const said = saidOf(table, measure, pole);
	if (said === null) return null;
	return poleSentence(speech, words, pole, said, table.base, tenths(said, table.base));
}

function wantedWords(
	speech: Speech,
	{ release, questionnaire }: SaidIn,
	{ group, item }: Extract<Told, { kind: 'wanted' }>
): string | null {
	const tables = release.tables.filter((table) => table.group === group);
	const first = wanted(tables, reportedMeasures(questionnaire)).filter(
		(one) => one.item === item && one.place === 1
	);
	const items = questionWords(questionnaire, speech.locale).flatMap((question) => question.items);
	const needs = first.flatMap(({ option }) => {
		const found = items.find((one) => one.item === `${item}.${option}`);
		return found === undefined ? [] : [speech.t(($) => $.followup.about, { what: found.short })];
	});
	if (needs.length === 0) return null;
	return speech.t(($) => $.followup.wanted, { needs: listFormat(speech.locale).format(needs) });
}

function outcomeSentence(
	speech: Speech,
	{ release, questionnaire, ballot }: SaidIn,
	item: string
): string | null {
	const report = reportOutcomes(release.outcomes ?? [], ballot, questionnaire, speech.locale).find(
		(one) => one.item === item
	);
	if (report === undefined) return null;
	const { short, headline, lines } = outcomeWords(speech, report);
	const names = report.told.kind === 'motion' ? [] : lines.slice(0, 3).map(({ name }) => name);
	const told = [headline, ...names].join(comma(speech.locale));
	return `${short}${speech.t(($) => $.results.separator)}${told}`;
}

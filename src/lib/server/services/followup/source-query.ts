import type { WrittenFrom } from './write-commitment.ts';

/**
 * Where a commitment comes from, as an address says it (`campagne`, `quoi`, `publication`, `groupe`,
 * `question`, `pole`, `decision`); from nothing where it says nothing that can be read.
 */
export function writtenFrom(query: URLSearchParams): WrittenFrom {
	const value = (name: string): string => query.get(name) ?? '';
	const campaign = value('campagne') === '' ? null : value('campagne');
	const told = { release: value('publication'), item: value('question') };
	const pole = value('pole') === 'often' ? 'often' : 'none';
	switch (value('quoi')) {
		case 'finding':
			return { campaign, source: { kind: 'finding', ...told, group: value('groupe'), pole } };
		case 'wanted':
			return { campaign, source: { kind: 'wanted', ...told, group: value('groupe') } };
		case 'outcome':
			return { campaign, source: { kind: 'outcome', ...told } };
		case 'decision':
			return { campaign, source: { kind: 'decision', decision: value('decision') } };
		default:
			return { campaign, source: { kind: 'none' } };
	}
}

/**
 * The same with the campaign that was chosen on the page, where the address names none: what is
 * promised is read with the results of a campaign, and nowhere without one.
 */
export function fromTyped(from: WrittenFrom, campaign: unknown): WrittenFrom {
	const free = from.campaign === null && from.source.kind === 'none';
	return free && typeof campaign === 'string' && campaign !== '' ? { ...from, campaign } : from;
}

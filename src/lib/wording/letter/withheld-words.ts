import type { Margin } from '../../domain/disclosure/policy.ts';
import { thresholds } from '../../domain/disclosure/thresholds.ts';
import { enoughForShares } from '../../domain/report/enough.ts';
import type { Letter } from '../../domain/report/finding.ts';
import { unreachable } from '../../domain/unreachable.ts';
import { listFormat } from '../../i18n/formats.ts';
import { inside } from './answer-words.ts';
import type { LetterPage } from './letter-page.ts';
import { yearOf } from './moments.ts';
import { numeral, type Speech } from './said-words.ts';

type Withheld = Letter['withheld'][number];

interface WithheldWords {
	readonly what: string;
	readonly box: string;
	readonly reason: string;
}

/** What is not published and why. What is missing for one reason is said once, together. */
export function withheldWords(
	speech: Speech,
	page: LetterPage,
	withheld: Letter['withheld']
): WithheldWords[] {
	const byReason = new Map<string, { names: string[]; box: string; reason: string }>();
	for (const one of withheld) {
		const words = reasonWords(speech, page, one);
		const known = byReason.get(words.reason);
		const name = whatWords(speech, page, one);
		if (known === undefined) byReason.set(words.reason, { names: [name], ...words });
		else known.names.push(inside(name));
	}
	return [...byReason.values()].map(({ names, box, reason }) => ({
		what: listFormat(speech.locale).format(names),
		box,
		reason
	}));
}

function whatWords({ t, locale }: Speech, page: LetterPage, withheld: Withheld): string {
	switch (withheld.what) {
		case 'group': {
			const label = page.groups.find(({ id }) => id === withheld.id)?.label ?? '';
			return t(($) => $.results.withheld.group, { label });
		}
		case 'breakdown': {
			const label = page.attributes[withheld.id ?? ''] ?? '';
			return t(($) => $.results.withheld.breakdown, { label: inside(label) });
		}
		case 'order':
			return t(($) => $.results.withheld.order, {
				question: page.questions.find(({ question }) => question === withheld.id)?.asked ?? ''
			});
		case 'comparison':
			return t(($) => $.results.withheld.comparison, {
				year: yearOf(page.before?.closes ?? page.facts.period.opens, locale)
			});
		case 'dimensions':
			return t(($) => $.results.withheld.dimensions);
		case 'comments':
			return t(($) => $.results.withheld.comments);
		default:
			return unreachable(withheld.what);
	}
}

function reasonWords(
	speech: Speech,
	page: LetterPage,
	withheld: Withheld
): { box: string; reason: string } {
	const { t } = speech;
	const { margin } = page.facts;
	switch (withheld.reason) {
		case 'too-few-responses':
			return {
				box: t(($) => $.results.withheld.box),
				reason: t(($) => $.results.withheld['too-few-responses'], {
					least: numeral(speech, withheld.least ?? leastFor(withheld.what, margin))
				})
			};
		case 'fewer-than-two-classes':
			return {
				box: t(($) => $.results.withheld.box),
				reason: t(($) => $.results.withheld['fewer-than-two-classes'], {
					least: numeral(speech, thresholds(margin).class)
				})
			};
		case 'too-few-for-further':
			return {
				box: t(($) => $.results.withheld.box),
				reason: t(($) => $.results.withheld['too-few-responses'], {
					least: numeral(speech, thresholds(margin).further)
				})
			};
		case 'withdrawn':
			return {
				box: t(($) => $.results.withheld.boxWithdrawn),
				reason: t(($) => $.results.withheld.withdrawn)
			};
		case 'whole-only':
			return {
				box: t(($) => $.results.withheld.boxWithdrawn),
				reason: t(($) => $.results.withheld['whole-only'])
			};
		case 'no-readers':
			return {
				box: t(($) => $.results.withheld.boxReaders),
				reason: t(($) => $.results.withheld['no-readers'])
			};
		default:
			return unreachable(withheld.reason);
	}
}

/** Heads needed to be shown at all, to be cut by an attribute, to be compared. */
function leastFor(what: Withheld['what'], margin: Margin): number {
	switch (what) {
		case 'group':
		case 'order':
			return thresholds(margin).shown;
		case 'breakdown':
			return thresholds(margin).cut;
		case 'comparison':
		case 'dimensions':
		case 'comments':
			return enoughForShares;
		default:
			return unreachable(what);
	}
}

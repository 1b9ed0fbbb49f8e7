import type { Outcome, QuorumReached, SaidBallot } from '../consultation/outcome.ts';
import type { MajorityRule } from '../consultation/tally/majority.ts';
import { unreachable } from '../unreachable.ts';
import type { ContentReader } from './content-reader.ts';
import type { Group } from './release.ts';
import { readCodes, readSaid } from './read-said.ts';

const methods = [
	'majority',
	'plurality',
	'approval',
	'points',
	'schulze',
	'instant-runoff',
	'budget-approval',
	'budget-equal-shares'
] as const;

const core = ['kind', 'item', 'method', 'announcement', 'voters', 'quorum'] as const;

/** What the ballot said, in publications since it is said. */
const alsoIn = {
	motion: ['rule'],
	order: ['ballot'],
	chosen: ['ballot'],
	funded: ['ballot'],
	withheld: []
} as const;

/** Fields beside those of every outcome. */
const besides = {
	motion: ['verdict', 'sides'],
	order: ['places'],
	chosen: ['chosen', 'tied'],
	funded: ['funded', 'tied', 'spent', 'total'],
	withheld: []
} as const;

/**
 * What is said of each ballot question: every field, no other, as many voters as the whole group has
 * responses, and sides only where they may be said.
 *
 * @throws {Refusal} `unreadable-release` with the place
 */
export function readOutcomes(reader: ContentReader, whole: Group | undefined): Outcome[] {
	const seen = new Set<string>();
	return reader.list((one) => {
		const outcome = readOutcome(one);
		if (seen.has(outcome.item) || outcome.voters !== whole?.respondents) throw one.refuse();
		seen.add(outcome.item);
		return outcome;
	});
}

function readOutcome(reader: ContentReader): Outcome {
	const every = Object.values(besides).flat();
	const kind = reader
		.fields(core, [...every, 'rule', 'ballot'])
		.kind.oneOf(['motion', 'order', 'chosen', 'funded', 'withheld']);
	// Read again for its own fields: no other is let pass.
	const fields = reader.fields([...core, ...besides[kind]], alsoIn[kind]);
	const voters = fields.voters.count();
	const said = {
		item: fields.item.name(),
		method: fields.method.oneOf(methods),
		announcement: fields.announcement.oneOf(['protected', 'exact', 'result-only']),
		voters,
		quorum: fields.quorum.nullable((quorum) => readQuorum(quorum, voters))
	};
	const stood = kind === 'motion' ? undefined : fields.optional('ballot');
	const ballot = stood === undefined ? {} : { ballot: readBallot(stood) };
	switch (kind) {
		case 'motion': {
			const verdict = fields.verdict.oneOf(['adopted', 'rejected', 'no-quorum']);
			if ((verdict === 'no-quorum') !== (said.quorum?.reached === false)) throw reader.refuse();
			const sides = fields.sides.list((side) => readSaid(side, voters));
			const silent = verdict === 'no-quorum' || said.announcement === 'result-only';
			if (sides.length !== 0 && (silent || sides.length !== 3)) throw fields.sides.refuse();
			const rule = fields.optional('rule');
			const took = rule === undefined ? {} : { rule: readRule(rule) };
			return { ...said, kind, verdict, sides, ...took };
		}
		case 'order':
			return {
				...said,
				kind,
				places: fields.places.list((place) => readCodes(place)),
				...ballot
			};
		case 'chosen':
			return {
				...said,
				kind,
				chosen: readNames(fields.chosen),
				tied: readNames(fields.tied),
				...ballot
			};
		case 'funded': {
			const total = fields.total.count();
			const spent = fields.spent.count(total);
			const { funded, tied } = fields;
			return {
				...said,
				kind,
				funded: readNames(funded),
				tied: readNames(tied),
				spent,
				total,
				...ballot
			};
		}
		case 'withheld':
			return { ...said, kind };
		default:
			return unreachable(kind);
	}
}

function readRule(reader: ContentReader): MajorityRule {
	const { threshold, base, electorate } = reader.fields(['threshold', 'base', 'electorate']);
	const { numerator, denominator, strict } = threshold.fields([
		'numerator',
		'denominator',
		'strict'
	]);
	const share = {
		numerator: numerator.count(),
		denominator: denominator.count(),
		strict: strict.flag()
	};
	if (share.denominator === 0) throw denominator.refuse();
	const rule = {
		threshold: share,
		base: base.oneOf(['cast', 'voters', 'electorate']),
		electorate: electorate.nullable((members) => members.count())
	};
	if (rule.base === 'electorate' && rule.electorate === null) throw electorate.refuse();
	return rule;
}

function readBallot(reader: ContentReader): SaidBallot {
	const { options, places, atMost, seats, drawn, budget, decides } = reader.fields([
		'options',
		'places',
		'atMost',
		'seats',
		'drawn',
		'budget',
		'decides'
	]);
	const codes = readNames(options);
	return {
		options: codes,
		places: places.nullable((one) => one.count()),
		atMost: atMost.nullable((one) => one.count()),
		seats: seats.count(),
		drawn: drawn.nullable(readNames),
		budget: budget.nullable((one) => {
			const { total, costs } = one.fields(['total', 'costs']);
			const cost = costs.fields(codes);
			return {
				total: total.count(),
				costs: Object.fromEntries(codes.map((code) => [code, cost[code]?.count() ?? 0]))
			};
		}),
		decides: decides.flag()
	};
}

function readNames(reader: ContentReader): string[] {
	return reader.list((code) => code.name());
}

function readQuorum(reader: ContentReader, voters: number): QuorumReached {
	const { needed, electorate, reached } = reader.fields(['needed', 'electorate', 'reached']);
	const quorum = {
		needed: needed.count(),
		electorate: electorate.count(),
		reached: reached.flag()
	};
	if (quorum.reached !== voters >= quorum.needed) throw reader.refuse();
	return quorum;
}

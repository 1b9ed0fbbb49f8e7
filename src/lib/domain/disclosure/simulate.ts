import type { Counts, Heads, Portion, Signature, Signatures } from './counts.ts';
import { cutFurther } from './further.ts';
import type { PlannedAttribute, PlannedItem, PublicationPlan } from './plan.ts';

/** Numbers from 0 (included) to 1 (excluded), the next of a series that somebody else began. */
export type Chance = () => number;

/** How many are thought to answer at one site. */
export interface ExpectedSite {
	readonly site: string;
	readonly respondents: number;
}

/** Somebody invented: a site, and an answer to each attribute of the plan, or none. */
interface Invented {
	readonly site: string;
	readonly classes: ReadonlyMap<string, string>;
}

/** Heads, counts and signatures of people who do not exist, as the counter would hand them over. */
export interface InventedAnswers {
	readonly heads: Heads;
	readonly counts: Counts;
	readonly signatures: Signatures;
}

/** One in twelve does not say an age or an income. */
const declines = 1 / 12;

/** Shares at the two poles that surveys of this kind show, from very good to very bad news. */
const profiles: readonly (readonly [often: number, none: number])[] = [
	[0.88, 0.03],
	[0.72, 0.08],
	[0.52, 0.2],
	[0.35, 0.35],
	[0.2, 0.5],
	[0.1, 0.7]
];

function inventPeople(
	attributes: readonly PlannedAttribute[],
	expected: readonly ExpectedSite[],
	chance: Chance
): Invented[] {
	const weighted = attributes.map(({ question, classes }) => {
		const weights = classes.map((code) => ({ code, weight: 0.5 + chance() }));
		return { question, weights, sum: weights.reduce((all, { weight }) => all + weight, 0) };
	});
	return expected.flatMap(({ site, respondents }) =>
		Array.from({ length: respondents }, (): Invented => {
			const classes = new Map<string, string>();
			for (const { question, weights, sum } of weighted) {
				if (chance() < declines) continue;
				let left = chance() * sum;
				const chosen = weights.find(({ weight }) => (left -= weight) < 0) ?? weights.at(-1);
				if (chosen !== undefined) classes.set(question, chosen.code);
			}
			return { site, classes };
		})
	);
}

function headsOf(plan: PublicationPlan, people: readonly Invented[]): Heads {
	const count = (holds: (one: Invented) => boolean): number => people.filter(holds).length;
	return {
		sites: plan.sites.map(({ id }) => ({
			site: id,
			respondents: count(({ site }) => site === id)
		})),
		classes: plan.attributes.flatMap(({ question, classes }) =>
			plan.sites.flatMap(({ id }) =>
				classes.map((code) => ({
					attribute: question,
					site: id,
					class: code,
					respondents: count((one) => one.site === id && one.classes.get(question) === code)
				}))
			)
		)
	};
}

interface Poles {
	often: number;
	none: number;
}

/** How many of n people invented answer at each pole. */
function drawPoles(
	{ reading, conditional }: PlannedItem,
	[often, none]: readonly [number, number],
	n: number,
	chance: Chance
): Poles {
	const asked = conditional ? 0.6 : 1;
	const atOften = often * asked * (reading === 'yes-alone' ? 0.7 : 1);
	const atNone = reading === 'yes-alone' ? 0 : none * asked;
	const poles = { often: 0, none: 0 };
	for (let person = 0; person < n; person += 1) {
		const drawn = chance();
		if (drawn < atOften) poles.often += 1;
		else if (drawn < atOften + atNone) poles.none += 1;
	}
	return poles;
}

/** People of one group and their number, in the order in which the groups are first met. */
function grouped(
	people: readonly Invented[],
	classesOf: (one: Invented) => readonly (string | null)[]
): { site: string; classes: readonly (string | null)[]; respondents: number }[] {
	const groups = new Map<
		string,
		{ site: string; classes: readonly (string | null)[]; respondents: number }
	>();
	for (const one of people) {
		const classes = classesOf(one);
		const key = JSON.stringify([one.site, ...classes]);
		const group = groups.get(key) ?? { site: one.site, classes, respondents: 0 };
		group.respondents += 1;
		groups.set(key, group);
	}
	return [...groups.values()];
}

/**
 * Answers of people who do not exist, for a plan that is still being written: nothing goes in but
 * the plan, how many are thought to answer, and a series of chance. The same series invents the
 * same answers.
 */
export function inventAnswers(
	plan: PublicationPlan,
	expected: readonly ExpectedSite[],
	chance: Chance
): InventedAnswers {
	const people = inventPeople(plan.attributes, expected, chance);
	return { heads: headsOf(plan, people), ...inventCounts(plan, people, chance) };
}

function inventCounts(
	plan: PublicationPlan,
	people: readonly Invented[],
	chance: Chance
): Pick<InventedAnswers, 'counts' | 'signatures'> {
	const further = new Set(cutFurther(plan).map(({ item }) => item));
	const alike = grouped(people, ({ classes }) =>
		plan.further.map((question) => classes.get(question) ?? null)
	);
	const entries = alike.map((group): Signature & { often: number[]; none: number[] } => {
		return { ...group, often: [], none: [] };
	});
	const items = plan.items.map((item) => {
		const profile = profiles[Math.floor(chance() * profiles.length)] ?? [0.5, 0.2];
		const { tree } = item;
		const parts =
			tree.kind === 'sites'
				? alike
				: grouped(people, (one) => [one.classes.get(tree.question) ?? null]);
		const portions = parts.map((part, index): Portion => {
			const poles = drawPoles(item, profile, part.respondents, chance);
			if (further.has(item.item)) {
				entries[index]?.often.push(poles.often);
				entries[index]?.none.push(poles.none);
			}
			const cut = tree.kind === 'sites' ? null : (part.classes[0] ?? null);
			return { site: part.site, class: cut, ...poles };
		});
		return { item: item.item, portions };
	});
	const orders = plan.orders.map(({ item, options }) => {
		const keyed = options.map((option) => ({ option, key: chance() }));
		keyed.sort((one, other) => one.key - other.key);
		return { item, places: keyed.map(({ option }) => [option]) };
	});
	return { counts: { items, orders }, signatures: { items: [...further], entries } };
}

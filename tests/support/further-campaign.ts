import type {
	Counts,
	Heads,
	Signature,
	Signatures
} from '../../src/lib/domain/disclosure/counts.ts';
import type {
	PlannedAttribute,
	PlannedItem,
	PublicationPlan
} from '../../src/lib/domain/disclosure/plan.ts';
import { seededChance, type Chance } from '../../src/lib/server/demonstration/chance.ts';

/** An attribute with the share of each class; what is missing to 1 did not give it. */
export interface SharedAttribute {
	readonly attribute: PlannedAttribute;
	readonly shares: readonly number[];
}

export interface FurtherCampaign {
	readonly plan: PublicationPlan;
	readonly heads: Heads;
	readonly counts: Counts;
	readonly signatures: Signatures;
}

interface Recipe {
	readonly seed: number;
	/** Responses of each site. */
	readonly sites: readonly number[];
	readonly attributes: readonly SharedAttribute[];
	/** Share of souvent and of pas du tout for each item; sites differ around it. */
	readonly items: readonly (readonly [often: number, none: number])[];
	/** How far the shares of a site may lie from these. */
	readonly spread?: number;
}

/** Fifteen items as uneven as real ones. */
export const fifteenItems = Array.from({ length: 15 }, (_, index): readonly [number, number] => {
	const often = 0.12 + 0.05 * index;
	return [often, (1 - often) * (0.25 + 0.04 * (index % 8))];
});

/** The third class of an age, the second of what one receives: as in the provincial survey. */
export const ageShares: SharedAttribute = {
	attribute: { question: 'age', ordered: true, classes: ['under-35', '35-64', '65-and-over'] },
	shares: [0.15, 0.46, 0.39]
};
export const supportShares: SharedAttribute = {
	attribute: { question: 'support', ordered: true, classes: ['yes', 'no'] },
	shares: [0.32, 0.68]
};
export const tenureShares: SharedAttribute = {
	attribute: {
		question: 'tenure',
		ordered: false,
		others: 'coop',
		classes: ['omh', 'osbl', 'coop']
	},
	shares: [0.47, 0.33, 0.2]
};

const shift = (chance: Chance, spread: number): number => (chance() + chance() - 1) * spread;

/** Invented responses, counted: the plan, who took part, and the counts with their signatures. */
export function furtherCampaign({
	seed,
	sites,
	attributes,
	items,
	spread = 0.25
}: Recipe): FurtherCampaign {
	const chance = seededChance(seed);
	const planned = items.map((_, index): PlannedItem => ({
		item: `item-${index}`,
		question: `item-${index}`,
		reading: 'three-answers',
		often: ['often'],
		some: ['some'],
		none: ['none'],
		tree: { kind: 'sites' },
		conditional: false
	}));
	const plan: PublicationPlan = {
		version: 1,
		policy: { version: 1, margin: 3 },
		root: { id: 'all', label: 'Ensemble' },
		sites: sites.map((_, index) => ({ id: `s${index}`, label: `Site ${index}`, frame: null })),
		attributes: attributes.map(({ attribute }) => attribute),
		items: planned,
		orders: [],
		further: attributes.map(({ attribute }) => attribute.question),
		comments: [],
		unsaid: []
	};
	const entries = new Map<
		string,
		{ -readonly [Key in keyof Signature]: Signature[Key] } & { often: number[]; none: number[] }
	>();
	sites.forEach((size, index) => {
		const shifts = items.map(() => [shift(chance, spread), shift(chance, spread)] as const);
		for (let person = 0; person < size; person += 1) {
			const classes = attributes.map(({ attribute, shares }) => {
				let left = chance();
				const found = shares.findIndex((share) => (left -= share) < 0);
				return attribute.classes[found] ?? null;
			});
			const key = `${index} ${classes.join(' ')}`;
			const entry = entries.get(key) ?? {
				site: `s${index}`,
				classes,
				respondents: 0,
				often: items.map(() => 0),
				none: items.map(() => 0)
			};
			entries.set(key, entry);
			entry.respondents += 1;
			items.forEach(([often, none], item) => {
				const [more, less] = shifts[item] ?? [0, 0];
				const at = chance();
				if (at < often + more) entry.often[item] = (entry.often[item] ?? 0) + 1;
				else if (at > 1 - none - less) entry.none[item] = (entry.none[item] ?? 0) + 1;
			});
		}
	});
	return countedOf(plan, [...entries.values()]);
}

/** Heads and counts as the counter hands them over, from signatures alone. */
export function countedOf(plan: PublicationPlan, entries: readonly Signature[]): FurtherCampaign {
	const signatures: Signatures = { items: plan.items.map(({ item }) => item), entries };
	const sum = (own: readonly Signature[], of: (entry: Signature) => number): number =>
		own.reduce((total, entry) => total + of(entry), 0);
	const at = (site: string): Signature[] => entries.filter((entry) => entry.site === site);
	const heads: Heads = {
		sites: plan.sites.map(({ id }) => ({
			site: id,
			respondents: sum(at(id), ({ respondents }) => respondents)
		})),
		classes: plan.attributes.flatMap(({ question, classes }) => {
			const place = plan.further.indexOf(question);
			return plan.sites.flatMap(({ id }) =>
				classes.map((code) => ({
					attribute: question,
					site: id,
					class: code,
					respondents: sum(
						at(id).filter((entry) => entry.classes[place] === code),
						({ respondents }) => respondents
					)
				}))
			);
		})
	};
	const counts: Counts = {
		items: plan.items.map(({ item }, index) => ({
			item,
			portions: plan.sites.map(({ id }) => ({
				site: id,
				class: null,
				often: sum(at(id), ({ often }) => often[index] ?? 0),
				none: sum(at(id), ({ none }) => none[index] ?? 0)
			}))
		})),
		orders: []
	};
	return { plan, heads, counts, signatures };
}

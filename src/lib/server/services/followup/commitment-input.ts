import * as v from 'valibot';
import {
	commitmentStates,
	type InCharge,
	knownRoles,
	resolutions,
	waysToDecide
} from '../../../domain/followup/commitment.ts';
import {
	mayNameSomebody,
	roleNamesSomebody,
	type WrittenStep
} from '../../../domain/followup/check-step.ts';
import type { Localized } from '../../../domain/questionnaire/definition.ts';
import { InputRefusal, line, optionalLine, parseInput } from '../typed-input.ts';

/** Characters of one sentence that a poster and a tablet still show whole. */
const sentence = 200;

/** Languages in which the same may be written beside French, by the ending of their fields. */
const otherLanguages = { En: 'en', Es: 'es', Ar: 'ar', Ht: 'ht', Zh: 'zh-Hans' } as const;

const month = v.pipe(
	v.optional(v.string(), ''),
	v.check((text) => text === '' || /^\d{4}-(?:0[1-9]|1[0-2])$/.test(text), 'not-a-month'),
	v.transform((text) => (text === '' ? null : text))
);

const stepFields = {
	state: v.picklist(commitmentStates, 'unknown-choice'),
	role: v.picklist([...knownRoles, 'other'], 'unknown-choice'),
	otherRole: optionalLine(60),
	due: month,
	...translated('reason'),
	...translated('news'),
	/** Ticked by who has read again words in which a name seemed to stand. */
	reread: v.optional(v.string())
};

const stepSchema = v.object(stepFields);

const commitmentSchema = v.object({
	...stepFields,
	resolution: v.picklist(resolutions, 'unknown-choice'),
	text: line(sentence),
	...others('text'),
	decided: v.picklist(waysToDecide, 'unknown-choice'),
	site: optionalLine(80)
});

/** What a form of a commitment says, but where it comes from. */
export interface TypedCommitment {
	readonly resolution: v.InferOutput<typeof commitmentSchema>['resolution'];
	readonly text: Localized;
	readonly decided: v.InferOutput<typeof commitmentSchema>['decided'];
	/** Id of a site; null when it is about all of them. */
	readonly site: string | null;
	readonly step: WrittenStep;
}

/**
 * A commitment as it was typed.
 * @param staff names of those who work there
 * @throws InputRefusal by field: `names-somebody` of a role, `may-name-somebody` of words that nobody
 * said to have read again
 */
export function typedCommitment(input: unknown, staff: readonly string[]): TypedCommitment {
	const typed = parseInput(commitmentSchema, input);
	const text = { fr: typed.text, ...localizedOf(typed, 'text') };
	if (typed.reread === undefined) refuseNames({ text }, staff);
	return {
		resolution: typed.resolution,
		text,
		decided: typed.decided,
		site: typed.site,
		step: stepOf(typed, staff)
	};
}

/**
 * A further step as it was typed.
 * @throws InputRefusal as of a commitment
 */
export function typedStep(input: unknown, staff: readonly string[]): WrittenStep {
	return stepOf(parseInput(stepSchema, input), staff);
}

function stepOf(typed: v.InferOutput<typeof stepSchema>, staff: readonly string[]): WrittenStep {
	const reason = wholeOf(typed, 'reason');
	const news = wholeOf(typed, 'news');
	if (typed.reread === undefined) {
		refuseNames({ ...(reason && { reason }), ...(news && { news }) }, staff);
	}
	return { state: typed.state, reason, who: inCharge(typed, staff), due: typed.due, news };
}

function inCharge(
	{ role, otherRole }: v.InferOutput<typeof stepSchema>,
	staff: readonly string[]
): InCharge {
	if (role !== 'other') return { role };
	if (otherRole === null) throw new InputRefusal({ otherRole: 'empty' });
	if (roleNamesSomebody(otherRole, { staff })) {
		throw new InputRefusal({ otherRole: 'names-somebody' });
	}
	return { other: otherRole };
}

function refuseNames(words: Readonly<Record<string, Localized>>, staff: readonly string[]): void {
	for (const [field, text] of Object.entries(words)) {
		if (Object.values(text).some((one) => mayNameSomebody(one, { staff }))) {
			throw new InputRefusal({ [field]: 'may-name-somebody' });
		}
	}
}

type Ending = keyof typeof otherLanguages;
type Others<Name extends string> = {
	[Field in `${Name}${Ending}`]: ReturnType<typeof optionalLine>;
};

function others<Name extends string>(name: Name): Others<Name> {
	return Object.fromEntries(
		Object.keys(otherLanguages).map((ending) => [`${name}${ending}`, optionalLine(sentence)])
	) as Others<Name>;
}

function translated<Name extends string>(
	name: Name
): Record<Name, ReturnType<typeof optionalLine>> & Others<Name> {
	return { [name]: optionalLine(sentence), ...others(name) } as Record<
		Name,
		ReturnType<typeof optionalLine>
	> &
		Others<Name>;
}

function localizedOf(typed: Readonly<Record<string, unknown>>, name: string): Localized {
	return Object.fromEntries(
		Object.entries(otherLanguages).flatMap(([ending, language]) => {
			const text = typed[`${name}${ending}`];
			return typeof text === 'string' ? [[language, text] as const] : [];
		})
	);
}

/** French is what everybody can read: without it nothing was written. */
function wholeOf(typed: Readonly<Record<string, unknown>>, name: string): Localized | null {
	const french = typed[name];
	return typeof french === 'string' ? { fr: french, ...localizedOf(typed, name) } : null;
}

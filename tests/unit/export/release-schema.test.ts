import { describe, expect, it } from 'vitest';
import { releaseSchema } from '#lib/export/release-schema.ts';
import { madeRelease } from '../domain/disclosure/made-release.ts';

type Schema = Readonly<Record<string, unknown>>;

const definitions = releaseSchema.$defs as Readonly<Record<string, Schema>>;

/** Places where a value is not as the schema says: the keywords that the schema uses, no more. */
function faults(schema: Schema, value: unknown, place = ''): string[] {
	const found: string[] = [];
	const known = new Set([
		...['$schema', '$id', '$defs', 'title', 'description', 'format'],
		...['$ref', 'oneOf', 'const', 'enum', 'type', 'minimum', 'minLength', 'pattern'],
		...['items', 'minItems', 'maxItems', 'required', 'properties'],
		...['additionalProperties', 'propertyNames']
	]);
	for (const word of Object.keys(schema))
		if (!known.has(word)) found.push(`unknown keyword ${word}`);
	const check = (fits: boolean, word: string): void => {
		if (!fits) found.push(`${place}: ${word}`);
	};
	if (typeof schema['$ref'] === 'string') {
		const name = schema['$ref'].replace('#/$defs/', '');
		return faults(definitions[name] ?? {}, value, place);
	}
	if (Array.isArray(schema['oneOf'])) {
		const fitting = (schema['oneOf'] as Schema[]).filter((one) => faults(one, value).length === 0);
		check(fitting.length === 1, 'oneOf');
	}
	if ('const' in schema) check(schema['const'] === value, 'const');
	if (Array.isArray(schema['enum'])) check(schema['enum'].includes(value), 'enum');
	if ('type' in schema) {
		const type = value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value;
		const own = Number.isInteger(value) ? 'integer' : type;
		check([schema['type']].flat().includes(own), 'type');
	}
	if (typeof value === 'number') check(value >= Number(schema['minimum'] ?? value), 'minimum');
	if (typeof value === 'string') {
		check(value.length >= Number(schema['minLength'] ?? 0), 'minLength');
		check(
			typeof schema['pattern'] !== 'string' || new RegExp(schema['pattern']).test(value),
			'pattern'
		);
	}
	if (Array.isArray(value)) {
		check(value.length >= Number(schema['minItems'] ?? 0), 'minItems');
		check(value.length <= Number(schema['maxItems'] ?? Infinity), 'maxItems');
		const items = schema['items'] as Schema;
		found.push(...value.flatMap((one, at) => faults(items, one, `${place}[${at}]`)));
	} else if (typeof value === 'object' && value !== null) {
		for (const name of (schema['required'] ?? []) as string[])
			check(Object.hasOwn(value, name), name);
		const properties = (schema['properties'] ?? {}) as Readonly<Record<string, Schema>>;
		for (const [name, inner] of Object.entries(value)) {
			const own = properties[name] ?? schema['additionalProperties'];
			if (typeof own === 'object' && own !== null) {
				found.push(...faults(own as Schema, inner, `${place}.${name}`));
			} else check(own !== false, `additional ${name}`);
			if (schema['propertyNames'])
				found.push(...faults(schema['propertyNames'] as Schema, name, place));
		}
	}
	return found;
}

describe('the published schema', () => {
	it('describes every release', () => {
		const stored: unknown = JSON.parse(JSON.stringify(madeRelease()));
		expect(faults(releaseSchema, stored)).toEqual([]);
		expect(
			faults(releaseSchema, JSON.parse(JSON.stringify(madeRelease({ unit: 'person' }))))
		).toEqual([]);
	});

	it('takes no other field, and no number beside what is said', () => {
		const one = madeRelease();
		expect(faults(releaseSchema, { ...one, counts: [] })).toEqual([': additional counts']);
		const [table] = one.tables;
		const cell = { codes: ['often'], said: { kind: 'at-most', count: 3, true: 2 } };
		expect(faults(releaseSchema, { ...one, tables: [{ ...table, cells: [cell] }] })).toEqual([
			'.tables[0].cells[0].said: oneOf'
		]);
	});
});

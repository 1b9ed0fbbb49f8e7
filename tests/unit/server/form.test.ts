import { expect, test } from 'vitest';
import { Refusal } from '#lib/domain/refusal.ts';
import { gathered, readForm, refuseForm } from '#lib/server/form.ts';
import { returnPath } from '#lib/server/office-request.ts';
import { InputRefusal } from '#lib/server/services/typed-input.ts';

function sent(fields: readonly (readonly [string, string | File])[]): Request {
	const body = new FormData();
	for (const [name, value] of fields) body.append(name, value);
	return new Request('http://localhost/', { method: 'POST', body });
}

test('a form is read as text, several values where boxes share a name', async () => {
	const form = sent([
		['title', 'Sondage'],
		['sites', 'est'],
		['sites', 'ouest'],
		['sites', 'nord']
	]);
	expect(await readForm(form)).toEqual({ title: 'Sondage', sites: ['est', 'ouest', 'nord'] });
});

test('files and names that are no field of ours are left out', async () => {
	const form = sent([
		['name', 'Les Pins'],
		['__proto__', 'x'],
		['constructor.prototype', 'x'],
		['constructor', 'x'],
		['constructor', 'y'],
		['Title', 'x'],
		['photo', new File(['x'], 'x.png')]
	]);
	const values = await readForm(form);
	expect(values).toEqual({ name: 'Les Pins', constructor: ['x', 'y'] });
	expect(Object.getPrototypeOf(values)).toBe(Object.prototype);
});

test('a value that no keyboard types is left out', async () => {
	const body = new URLSearchParams([
		['name', 'Tablette\0'],
		['sites', 'un'],
		['sites', 'deux\0']
	]);
	const request = new Request('http://localhost/', { method: 'POST', body });
	expect(await readForm(request)).toEqual({ sites: 'un' });
});

test('fields of several things are gathered in the order of their numbers', () => {
	expect(
		gathered({
			name: 'Claire',
			'sites.0.name': 'Est',
			'sites.0.room': 'A',
			'sites.1.name': 'Ouest'
		})
	).toEqual({ name: 'Claire', sites: [{ name: 'Est', room: 'A' }, { name: 'Ouest' }] });
});

test('a number far away makes no hole in the list', () => {
	expect(gathered({ 'sites.999.name': 'Est' })).toEqual({ sites: [{ name: 'Est' }] });
});

test('what was typed comes back with its faults, a password never', () => {
	const values = { username: 'claire', password: 'tasse verte' };
	expect(refuseForm(values, new InputRefusal({ username: 'empty' }))).toMatchObject({
		status: 400,
		data: { values: { username: 'claire' }, errors: { username: 'empty' }, refusal: null }
	});
	expect(refuseForm(values, new Refusal('username-taken', 'username'))).toMatchObject({
		status: 409,
		data: { errors: { username: 'username-taken' }, refusal: null }
	});
	expect(refuseForm(values, new Refusal('sign-in-failed')).data).toEqual({
		values: { username: 'claire' },
		errors: {},
		refusal: 'sign-in-failed'
	});
});

test('what is no refusal, and what nobody may do, is not the business of a form', () => {
	expect(() => refuseForm({}, new TypeError('broken'))).toThrow('broken');
	expect(() => refuseForm({}, new Refusal('forbidden'))).toThrow('forbidden');
});

test.each([
	['/bureau', '/bureau'],
	['/comite/gare-nuva', '/comite/gare-nuva'],
	['//evil.example', null],
	['/bureau.evil', null],
	['https://evil.example/bureau', null],
	['/bureau/\\evil', null],
	[null, null]
])('after signing in, %s leads to %s', (wanted, path) => {
	expect(returnPath(wanted)).toBe(path);
});

import { describe, expect, test } from 'vitest';
import { returnPath } from '#lib/server/office-request.ts';

describe('where somebody goes after signing in', () => {
	test.each([
		['/bureau', '/bureau'],
		['/bureau/campagnes/gare-nuva?x=1', '/bureau/campagnes/gare-nuva?x=1'],
		['/comite', '/comite'],
		['/bureau/é中', '/bureau/%C3%A9%E4%B8%AD'],
		['/bureau/\r\nset-cookie: a=b', '/bureau/set-cookie:%20a=b'],
		['/bureau?x=\\', '/bureau?x=\\']
	])('%j leads to %j', (wanted, path) => {
		expect(returnPath(wanted)).toBe(path);
		expect(new Headers({ location: path }).get('location')).toBe(path);
	});

	test.each([
		null,
		'',
		'//evil.example/bureau',
		'/\\evil.example/bureau',
		'https://evil.example/bureau',
		'javascript:alert(1)',
		'/bureau//evil.example',
		'/bureau/..//evil.example',
		'/comite/../deconnexion',
		'/bureaux',
		'http://[/bureau'
	])('%j is not followed', (wanted) => {
		expect(returnPath(wanted)).toBeNull();
	});
});

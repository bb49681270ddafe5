import { expect, test } from '@jest/globals';
import { openApiOf } from '../../bot/desk/api/openapi.ts';
import { openTestSignIn, visit } from '../support/desk/test-sign-in.ts';

test('what the OpenAPI document says of signing in is there', async () => {
  const desk = await openTestSignIn();
  const { paths } = openApiOf(desk.signIn.routes);
  expect(Object.keys(paths)).toHaveLength(10);
  for (const [path, operations] of Object.entries(paths)) {
    for (const [method, operation] of Object.entries(operations)) {
      const { requestBody, security } = operation as { requestBody?: object; security: object[] };
      const body = requestBody && { token: 7 };
      const address = path.replace('{id}', 'x');
      const { status } = await visit(desk).send(method.toUpperCase(), address, body);
      const expected = security.length > 0 ? 401 : requestBody ? 422 : 200;
      expect([method, path, status]).toEqual([method, path, expected]);
    }
  }
});

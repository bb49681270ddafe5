import {
  getNamedType,
  isCompositeType,
  isObjectType,
  isInterfaceType,
  Kind,
  OperationTypeNode,
  type DocumentNode,
  type FieldNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql';

/** What a question costs at most, in Shopify's points: one for each object, and two for each list beside what is in it. */
export function costOf(schema: GraphQLSchema, { definitions }: DocumentNode): number {
  const [operation] = definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) return 0;
  if (operation.operation === OperationTypeNode.MUTATION) return 10;
  return costOfAll(schema, schema.getQueryType() ?? undefined, operation.selectionSet);
}

function costOfAll(
  schema: GraphQLSchema,
  type: GraphQLNamedType | undefined,
  selectionSet: SelectionSetNode | undefined,
): number {
  const costs = selectionSet?.selections.map((selection) => {
    if (selection.kind === Kind.FIELD) return costOfField(schema, type, selection);
    if (selection.kind === Kind.FRAGMENT_SPREAD) return 0;
    const on = selection.typeCondition?.name.value ?? '';
    return costOfAll(schema, schema.getType(on), selection.selectionSet);
  });
  return (costs ?? []).reduce((sum, cost) => sum + cost, 0);
}

function costOfField(
  schema: GraphQLSchema,
  parent: GraphQLNamedType | undefined,
  field: FieldNode,
): number {
  if (!isObjectType(parent) && !isInterfaceType(parent)) return 0;
  const held = parent.getFields()[field.name.value];
  const type = held && getNamedType(held.type);
  if (!isCompositeType(type) || type.name === 'PageInfo') return 0;
  const inside = costOfAll(schema, type, field.selectionSet);
  const first = field.arguments?.find(({ name }) => name.value === 'first')?.value;
  if (first?.kind !== Kind.INT) return 1 + inside;
  return 2 + Number(first.value) * Math.max(1, inside);
}

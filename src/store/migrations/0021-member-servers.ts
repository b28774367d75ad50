import type { ColumnDefinitionBuilder } from 'kysely'
import { sql } from 'kysely'
import type { Migration } from '../engine/migrate.ts'

/** Where members were met: whoever answered before there was this table was met as well. */
export const memberServers: Migration = {
  name: '0021-member-servers',
  async up(db) {
    await db.schema
      .createTable('member_servers')
      .addColumn('member_id', 'text', notNull)
      .addColumn('guild_id', 'text', notNull)
      .addColumn('chosen_at_ms', 'bigint', notNull)
      .addPrimaryKeyConstraint('member_servers_key', ['member_id', 'guild_id'])
      .execute()
    await sql`insert into member_servers (member_id, guild_id, chosen_at_ms)
      select distinct member_id, guild_id, 0 from answers`.execute(db)
  },
}

const notNull = (column: ColumnDefinitionBuilder) => column.notNull()

import { type Kysely, sql } from 'kysely'
import type { Migration } from '../engine/migrate.ts'

/** A press read the whole streak back to its beginning: 365 dates were 10 ms. What is settled of it stands in a row. */
export const streaks: Migration = {
  name: '0003-streaks',
  async up(db) {
    await db.schema
      .createTable('streaks')
      .addColumn('guild_id', 'text', (column) => column.notNull())
      .addColumn('member_id', 'text', (column) => column.notNull())
      .addColumn('through_date', 'text', (column) => column.notNull())
      .addColumn('length', 'integer', (column) => column.notNull())
      .addPrimaryKeyConstraint('streaks_key', ['guild_id', 'member_id'])
      .execute()
    await fill(db)
  },
}

/**
 * Everyone who ever answered, through the last date before which all questions of the guild are closed: dates answered
 * since the newest one that could be answered and was not.
 */
async function fill(db: Kysely<unknown>): Promise<void> {
  await sql`
    insert into streaks (guild_id, member_id, through_date, length)
    select counted.guild_id, counted.member_id, counted.through_date, (
      select count(distinct a.local_date) from answers a
      where a.guild_id = counted.guild_id and a.member_id = counted.member_id
      and a.local_date <= counted.through_date and a.local_date > coalesce(counted.missed_date, ''))
    from (
      select members.guild_id, members.member_id, guilds.through_date, (
        select o.local_date from occurrences o
        where o.guild_id = members.guild_id and o.local_date <= guilds.through_date
        and o.state = 'closed' and (o.reason is null or o.reason <> 'deleted')
        and not exists (
          select 1 from answers b
          where b.guild_id = members.guild_id and b.member_id = members.member_id and b.local_date = o.local_date)
        order by o.local_date desc limit 1) as missed_date
      from (select distinct guild_id, member_id from answers) members
      join (
        select o.guild_id, max(o.local_date) as through_date from occurrences o
        left join (
          select guild_id, min(local_date) as local_date from occurrences
          where state in ('sending', 'open', 'closing') group by guild_id) first_open on first_open.guild_id = o.guild_id
        where o.state = 'closed' and (first_open.local_date is null or o.local_date < first_open.local_date)
        group by o.guild_id) guilds on guilds.guild_id = members.guild_id) counted
  `.execute(db)
}

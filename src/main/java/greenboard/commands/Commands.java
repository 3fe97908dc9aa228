package greenboard.commands;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The commands that were carried out.
 */
@Component
class Commands {

	private final JdbcClient jdbc;

	Commands(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * A command that was carried out, as it was asked for then.
	 *
	 * @param asked the command
	 * @param answer its answer, null while it is not written yet
	 */
	record CarriedOut(Command asked, @Nullable StoredAnswer answer) {
	}

	/**
	 * Carries a command out in the transaction that makes the change. Whoever comes
	 * second waits here for the first to end.
	 * @throws CommandOvertaken when it was carried out already
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void carryOut(Command command) {
		int rows = this.jdbc.sql("""
				insert into command (sender, id, request, at) values (?, ?, ?, now())
				on conflict do nothing
				""").params(command.sender(), command.id(), command.request()).update();
		if (rows == 0) {
			throw new CommandOvertaken(command);
		}
	}

	/** What became of a command, nothing unless it was carried out. */
	@Transactional(readOnly = true)
	public Optional<CarriedOut> find(Command command) {
		return this.jdbc.sql("select * from command where sender = ? and id = ?")
			.params(command.sender(), command.id())
			.query(Commands::carriedOut)
			.optional();
	}

	/**
	 * Notes that a command was asked for again. Being a write, its commit waits for all
	 * commits before it where the database copies them elsewhere.
	 */
	@Transactional
	public void repeat(Command command) {
		this.jdbc.sql("update command set repeated = repeated + 1 where sender = ? and id = ?")
			.params(command.sender(), command.id())
			.update();
	}

	/**
	 * Keeps an answer. It is not worth waiting for the disk: whoever asks again after a
	 * sudden end learns that it was done.
	 */
	@Transactional
	public void answer(Command command, StoredAnswer answer) {
		this.jdbc.sql("""
				update command set status = ?, headers = ?::jsonb, body = ?
				where sender = ? and id = ? and set_config('synchronous_commit', 'off', true) is not null
				""")
			.params(answer.status(), JsonMapper.shared().writeValueAsString(answer.headers()), answer.body(),
					command.sender(), command.id())
			.update();
	}

	@Transactional
	@Scheduled(cron = "0 12 4 * * *", zone = "UTC")
	public void forget() {
		this.jdbc.sql("delete from command where at < now() - interval '7 days'").update();
	}

	private static CarriedOut carriedOut(ResultSet row, int index) throws SQLException {
		Command command = new Command(row.getObject("sender", UUID.class), row.getString("id"),
				row.getBytes("request"));
		String headers = row.getString("headers");
		return new CarriedOut(command, (headers != null) ? new StoredAnswer(row.getInt("status"),
				JsonMapper.shared().readValue(headers, new TypeReference<TreeMap<String, String>>() {
				}), row.getBytes("body")) : null);
	}

}

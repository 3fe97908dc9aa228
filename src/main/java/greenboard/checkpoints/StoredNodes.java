package greenboard.checkpoints;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import greenboard.merkle.Hash;
import greenboard.merkle.Nodes;
import greenboard.merkle.Position;
import greenboard.merkle.Tree;

/**
 * The complete nodes of the log's tree. Whatever is asked of the tree takes two
 * statements, and as many nodes as its height.
 */
@Component
class StoredNodes {

	private static final String SELECT_LEAVES = "select 0, leaf, hash from log_leaf where leaf = any (?)";

	private static final String SELECT_NODES = """
			select n.level, n.index, n.hash from log_node n
			join unnest(?::integer[], ?::bigint[]) as wanted (level, index) using (level, index)
			""";

	private static final String INSERT = """
			insert into log_node (level, index, hash)
			select * from unnest(?::integer[], ?::bigint[], ?::bytea[])
			""";

	private final JdbcClient jdbc;

	StoredNodes(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Asks something of the tree.
	 * @param <T> what the answer is
	 * @param question asked twice, first with hashes that mean nothing: it must look at
	 * the same nodes whatever their hashes
	 * @return the answer
	 * @throws LogInconsistent when nodes are gone
	 */
	<T> T ask(Function<Tree, T> question) {
		Set<Position> wanted = new LinkedHashSet<>();
		question.apply(new Tree(noting(wanted)));
		Map<Position, Hash> found = find(wanted);
		LogInconsistent.unless(found.size() == wanted.size(), "Nodes of the log are gone");
		return question.apply(new Tree(from(found)));
	}

	private static Nodes noting(Set<Position> wanted) {
		return (position) -> {
			wanted.add(position);
			return Hash.EMPTY;
		};
	}

	private static Nodes from(Map<Position, Hash> found) {
		return (position) -> Objects.requireNonNull(found.get(position));
	}

	private Map<Position, Hash> find(Set<Position> wanted) {
		Map<Position, Hash> found = new HashMap<>();
		long[] leaves = wanted.stream().filter(StoredNodes::isLeaf).mapToLong(Position::index).toArray();
		List<Position> nodes = wanted.stream().filter((position) -> !isLeaf(position)).toList();
		collect(this.jdbc.sql(SELECT_LEAVES).param((Object) leaves), found);
		collect(this.jdbc.sql(SELECT_NODES)
			.param((Object) nodes.stream().mapToInt(Position::level).toArray())
			.param((Object) nodes.stream().mapToLong(Position::index).toArray()), found);
		return found;
	}

	private static void collect(JdbcClient.StatementSpec statement, Map<Position, Hash> found) {
		statement.query((row) -> {
			found.put(new Position(row.getInt(1), row.getLong(2)), Hash.of(row.getBytes(3)));
		});
	}

	/**
	 * Keeps nodes that are complete now.
	 * @param grown the nodes, with the leaves or without, which are kept elsewhere
	 */
	void add(Map<Position, Hash> grown) {
		List<Map.Entry<Position, Hash>> nodes = grown.entrySet()
			.stream()
			.filter((node) -> !isLeaf(node.getKey()))
			.toList();
		this.jdbc.sql(INSERT)
			.param((Object) nodes.stream().mapToInt((node) -> node.getKey().level()).toArray())
			.param((Object) nodes.stream().mapToLong((node) -> node.getKey().index()).toArray())
			.param((Object) nodes.stream().map((node) -> node.getValue().bytes()).toArray(byte[][]::new))
			.update();
	}

	private static boolean isLeaf(Position position) {
		return position.level() == 0;
	}

}

package greenboard.projects;

/**
 * Another project has this name.
 */
public class ProjectNameTaken extends RuntimeException {

}

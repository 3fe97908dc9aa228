package greenboard.accounts;

/**
 * Another project has this name.
 */
class ProjectNameTaken extends RuntimeException {

}
